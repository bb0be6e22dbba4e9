FROM node:24-alpine AS explorer
WORKDIR /src/server/explorer/web
COPY server/explorer/web/package.json server/explorer/web/package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY server/explorer/web .
COPY schema/schema.graphql /src/schema/
COPY docs/api.md /src/docs/
RUN npm run build

FROM golang:1.26-alpine AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
COPY --from=explorer /src/server/explorer/dist/app server/explorer/dist/app
ARG VERSION=unknown
RUN CGO_ENABLED=0 go build -trimpath -ldflags "-s -w -X main.version=${VERSION}" -o /claimgraph ./cmd/claimgraph

FROM alpine:3.22
RUN mkdir /data && chown 65534:65534 /data
COPY --from=build /claimgraph /usr/local/bin/claimgraph
USER 65534:65534
VOLUME /data
ENV CLAIMGRAPH_STORE=/data/claimgraph.db
EXPOSE 8080
ENTRYPOINT ["claimgraph"]
CMD ["serve", "--listen", "0.0.0.0:8080"]
