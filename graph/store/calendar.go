package store

import (
	"encoding/binary"
	"fmt"
	"time"

	"claimgraph/graph"
)

// Calendar lists the years, months or days with claims, in order of time: the
// steps from a year down to its months and their days. Of an entity it counts
// its claims alone, with a zero ID all. With within it stays inside that
// interval. A claim counts where its time begins, and only where that is known
// well enough: "in 2023" counts for the year, not for January.
func (r *Reader) Calendar(entity graph.ID, within graph.Interval, unit graph.Precision) ([]graph.DateCount, error) {
	classes := map[graph.Precision]int{graph.Day: 1, graph.Month: 2, graph.Year: 3}[unit]
	if classes == 0 {
		return nil, fmt.Errorf("calendar: %w: by %s, want year, month or day", graph.ErrInvalid, unit)
	}
	streams := r.claims(graph.ClaimFilter{Entity: entity, Order: graph.OrderWhen}).calendar(within, classes)
	m, err := r.merge(streams, graph.Page{})
	if err != nil {
		return nil, fmt.Errorf("calendar: %w", err)
	}
	var list []graph.DateCount
	var end uint64 // where the last date ends
	for steps := 1; ; steps++ {
		if steps%1024 == 0 && r.ctx.Err() != nil {
			return nil, fmt.Errorf("calendar: %w", r.ctx.Err())
		}
		e, ok := m.next()
		if !ok {
			return list, nil
		}
		at := binary.BigEndian.Uint64(e.place)
		if at >= end {
			date := graph.IntervalAt(instantTime(at), unit)
			last, _ := date.Latest()
			list, end = append(list, graph.DateCount{Date: date}), instant(last)+1
		}
		list[len(list)-1].Claims++
	}
}

// Parts lists for each date the dates in it that have claims, one step down: the
// months of a year, the days of a month. Where the calendar has nothing finer it
// lists none.
func (r *Reader) Parts(dates []graph.Interval) ([][]graph.DateCount, error) {
	lists := make([][]graph.DateCount, len(dates))
	for i, date := range dates {
		unit, ok := date.Parts()
		if !ok {
			continue
		}
		var err error
		if lists[i], err = r.Calendar("", date, unit); err != nil {
			return nil, err
		}
	}
	return lists, nil
}

// calendar are the lists of the narrowest widths, of what begins in within.
func (w *claimWalk) calendar(within graph.Interval, classes int) []stream {
	var streams []stream
	for _, owner := range w.owners() {
		for i := range classes {
			s := stream{bucket: bucketMoments, prefix: join(owner, []byte{byte(i)})}
			if t, ok := within.Earliest(); ok {
				s.from = binary.BigEndian.AppendUint64(nil, instant(t))
			}
			if t, ok := within.Latest(); ok {
				s.to = binary.BigEndian.AppendUint64(nil, instant(t)+1)
			}
			streams = append(streams, s)
		}
	}
	return streams
}

// instantTime undoes instant.
func instantTime(n uint64) time.Time { return time.Unix(int64(n^1<<63), 0).UTC() }
