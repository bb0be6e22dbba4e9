package engine

import (
	"fmt"

	"github.com/vektah/gqlparser/v2/gqlerror"
)

// Code tells the kinds of errors apart; it stands in "extensions.code".
type Code string

// The codes of errors that arise before any resolver runs.
const (
	CodeParse      Code = "GRAPHQL_PARSE_FAILED"
	CodeValidation Code = "GRAPHQL_VALIDATION_FAILED"
	CodeLimit      Code = "LIMIT_EXCEEDED"
	CodeRequest    Code = "BAD_REQUEST"
	CodeVariables  Code = "BAD_USER_INPUT"
)

// Location is a place in the query's text; both numbers count from 1, columns
// in Unicode code points.
type Location struct {
	Line   int `json:"line"`
	Column int `json:"column"`
}

// Error is an error as the specification's response format has it. Path holds
// strings (response names) and ints (list indices).
type Error struct {
	Message    string         `json:"message"`
	Locations  []Location     `json:"locations,omitempty"`
	Path       []any          `json:"path,omitempty"`
	Extensions map[string]any `json:"extensions,omitempty"`
	Cause      error          `json:"-"` // what a resolver returned, for the log
}

// Error makes *Error an error.
func (e *Error) Error() string { return e.Message }

// Unwrap is the cause.
func (e *Error) Unwrap() error { return e.Cause }

// Code is the code in the error's extensions, "" without one.
func (e *Error) Code() Code {
	code, _ := e.Extensions["code"].(Code)
	return code
}

func newError(code Code, format string, args ...any) *Error {
	return &Error{Message: fmt.Sprintf(format, args...), Extensions: map[string]any{"code": code}}
}

// limitError names the limit in words and, for programs, in its extensions.
func limitError(limit string, most int) *Error {
	err := newError(CodeLimit, "the query exceeds the limit of %d %s", most, limit)
	err.Extensions["limit"] = limit
	err.Extensions["maximum"] = most
	return err
}

const maxReported = 20 // errors of one document

// fromParser translates what the parser or its validator found.
func fromParser(code Code, found []*gqlerror.Error) []*Error {
	var list []*Error
	for _, f := range found {
		if len(list) == maxReported {
			return append(list, newError(code, "there are more errors"))
		}
		err := newError(code, "%s", f.Message)
		for _, l := range f.Locations {
			err.Locations = append(err.Locations, Location(l))
		}
		list = append(list, err)
	}
	return list
}
