// Package perceptron keeps the weights of linear models over hashed features:
// a side that learns them (Weights) and a side that reads them in place from
// the bytes of a file (Table).
//
// A caller describes a decision by features, each a 64-bit hash (Hash of a
// template's number and its values), and takes the class with the highest sum:
//
//	w := perceptron.NewWeights(classes, perceptron.Training{MinUpdates: 2})
//	for each epoch, each decision {
//		var scores perceptron.Scores
//		w.Score(features, &scores)
//		if guess != gold {
//			w.Add(features, gold, 1)
//			w.Add(features, guess, -1)
//		}
//		w.Step()
//	}
//	blob := perceptron.Freeze(perceptron.Pruning{}, w)
//	table, rest, err := perceptron.Open(blob)
//	table.Score(features, &scores)
//
// Freeze averages the weights over all steps (Freund and Schapire 1999; Collins
// 2002), drops what hardly matters and stores eight bits a weight. Several
// Weights learned with other seeds may be frozen into one table: a sum of
// linear models is a linear model.
//
// Caveat: a table knows features by a bucket and 16 bits of their hash, so one
// strange feature in some ten thousand scores as another.
package perceptron
