package replay

// Changes says in words what an experiment changes, "" if there is none of the ID.
func Changes(id string) string {
	c, err := lookUp(id)
	if err != nil {
		return ""
	}
	return c.changes
}
