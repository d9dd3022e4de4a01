// Folding knows more letters (graph.FoldText): what it made is made again, in Go.
