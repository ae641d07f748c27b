package phrases

import "testing"

func BenchmarkLearn(b *testing.B) {
	for b.Loop() {
		newModel(examples)
	}
}

func BenchmarkClosest(b *testing.B) {
	m := newModel(examples)
	for b.Loop() {
		m.closest("the login that you use was ended on another device a moment ago")
	}
}
