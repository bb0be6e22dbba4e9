package quadstore

// change adds a row to a table or removes it.
type change struct {
	row
	remove bool
}

// sorter sorts changes by column, by radix: one pass over the changes for each
// byte in which the column differs, whatever their number. It is stable, so one
// order of quads becomes another by one column: SPOL sorted by P is PSOL, which
// sorted by O is OPSL; SPOL sorted by L is LSPO.
type sorter struct {
	spare []change // as long as what was sorted
}

// by sorts changes by a column and returns them; the argument is used up.
func (s *sorter) by(changes []change, column int) []change {
	if len(changes) < 2 {
		return changes
	}
	var differ ID
	for i := range changes {
		differ |= changes[i].row[column] ^ changes[0].row[column]
	}
	if cap(s.spare) < len(changes) {
		s.spare = make([]change, len(changes))
	}
	from, to := changes, s.spare[:len(changes)]
	for shift := 0; differ>>shift != 0; shift += 8 {
		if differ>>shift&0xFF != 0 {
			pass(to, from, column, shift)
			from, to = to, from
		}
	}
	s.spare = to
	return from
}

// pass distributes changes by one byte of a column.
func pass(to, from []change, column, shift int) {
	var place [257]int
	for i := range from {
		place[from[i].row[column]>>shift&0xFF+1]++
	}
	for i := 1; i < len(place); i++ {
		place[i] += place[i-1]
	}
	for i := range from {
		b := from[i].row[column] >> shift & 0xFF
		to[place[b]] = from[i]
		place[b]++
	}
}

// permute turns changes of order from into changes of order to.
func permute(changes []change, from, to Order) {
	for i := range changes {
		changes[i].row = to.row(from.quad(changes[i].row))
	}
}
