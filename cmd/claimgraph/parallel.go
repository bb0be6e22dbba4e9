package main

import "iter"

// ordered applies f to every value of in on several goroutines and gives the
// results in the order of the values. It holds a few results at most, so memory
// does not grow with the input. A consumer that stops early stops the rest;
// work under way is finished and dropped.
func ordered[In, Out any](workers int, in iter.Seq[In], f func(In) Out) iter.Seq[Out] {
	return func(yield func(Out) bool) {
		done := make(chan struct{})
		defer close(done)
		queue := make(chan chan Out, workers)
		slots := make(chan struct{}, workers)
		go func() {
			defer close(queue)
			for x := range in {
				result := make(chan Out, 1)
				select {
				case slots <- struct{}{}:
				case <-done:
					return
				}
				go func() {
					result <- f(x)
					<-slots
				}()
				select {
				case queue <- result:
				case <-done:
					return
				}
			}
		}()
		for result := range queue {
			if !yield(<-result) {
				return
			}
		}
	}
}
