package installer

import (
	"errors"
	"slices"
)

// step is one thing to do, with words for the person.
type step struct {
	words string
	do    func(*receipt) error
}

// carryOut does the steps, tells of each, and keeps the receipt, also where the steps end early.
func (s System) carryOut(steps []step, r *receipt, done func(words string)) (err error) {
	defer func() {
		// Once uninstalled there is nothing to keep a receipt of.
		if slices.Contains(r.Files, s.receiptPath()) {
			err = errors.Join(err, r.save(s.receiptPath()))
		}
	}()
	for _, step := range steps {
		if err := step.do(r); err != nil {
			return err
		}
		done(step.words)
	}
	return nil
}
