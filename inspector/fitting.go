package inspector

import "slices"

// Fitting names every experiment that can be made on the exchange, in the order of the catalogue's trials: what a
// person may choose from. Which of them are worth making is what Plan says.
func (i *Inspector) Fitting(x *Exchange) []string {
	f := derive(x)
	var ids []string
	for _, t := range i.catalogue.Trials {
		for _, id := range t.fitting(f) {
			if !slices.Contains(ids, id) {
				ids = append(ids, id)
			}
		}
	}
	return ids
}
