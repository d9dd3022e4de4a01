// Package graphtest is the one conformance suite of [graph.Store]. Every engine
// passes all of it; there is no way to be excused from a test or to be expected
// to answer otherwise, and a test of this package keeps it so. It does not test
// what an engine has of its own, such as migrations or reconnecting.
//
// # For an engine
//
// An engine's whole test of the contract is one call, given a function that
// opens an empty store and closes it when the test ends:
//
//	func TestStore(t *testing.T) { graphtest.Run(t, openEmpty) }
//	func BenchmarkStore(b *testing.B) { graphtest.Bench(b, openEmpty) }
//
// An engine that is to answer like another one is compared with it over
// generated graphs by [RunPair].
//
// # How to add a test
//
// Write a function with the signature of those beside it, in the file of the
// noun it is about, and add it to the table tests in suite.go under a name that
// says what holds. Facts come from [NewFacts], which makes a valid article
// around them; wants are whole values, compared with go-cmp. A test has one
// store open at a time, since a database server may have one database: a second
// store is opened in a subtest that ends before the first is opened. What is read from
// the contract in graph/store.go belongs here; a sentence there without a test
// here is a fault of the suite.
//
// What both engines must agree on beyond single examples belongs into [Compare],
// which asks two stores everything that can be asked, over what [Generate] makes.
package graphtest
