package export

import (
	"errors"
	"runtime"
)

// errStopped ends a producer whose consumer has failed.
var errStopped = errors.New("stopped")

// pipeline runs produce in the caller's goroutine, which may be the only one to
// read a store. What produce hands over to emit is worked out on all processors,
// and consumed in the order of handing over. It holds a few results at most. The
// first error ends all three.
func pipeline[T any](produce func(emit func(work func() T) error) error, consume func(T) error) error {
	workers := runtime.GOMAXPROCS(0)
	queue := make(chan chan T, workers)
	failed, done := make(chan struct{}), make(chan error, 1)
	go func() {
		var err error
		for result := range queue {
			x := <-result
			if err != nil {
				continue // lets go of what is under way
			}
			if err = consume(x); err != nil {
				close(failed)
			}
		}
		done <- err
	}()
	slots := make(chan struct{}, workers)
	err := produce(func(work func() T) error {
		select {
		case <-failed:
			return errStopped
		case slots <- struct{}{}:
		}
		result := make(chan T, 1)
		go func() {
			result <- work()
			<-slots
		}()
		queue <- result
		return nil
	})
	close(queue)
	if failure := <-done; failure != nil {
		return failure
	}
	return err
}
