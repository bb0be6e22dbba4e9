package engine

// roomSize is how many of each thing are made at a time, once the first few are
// used up: most answers are small.
const roomSize = 256

// room makes the small parts of an execution many at a time: one by one they
// are most of what an answer allocates. All go when the execution's last part
// does.
type room struct {
	paths   []path
	objects []object
	values  []any
}

func (m *room) path(p path) *path {
	m.paths = grown(m.paths, 1)
	m.paths = append(m.paths, p)
	return &m.paths[len(m.paths)-1]
}

// object makes an object with a value for each field of its selection.
func (m *room) object(s *selection) *object {
	n := len(s.fields)
	m.values = grown(m.values, n)
	from := len(m.values)
	m.values = m.values[:from+n]
	m.objects = grown(m.objects, 1)
	m.objects = append(m.objects, object{selection: s, values: m.values[from : from+n : from+n]})
	return &m.objects[len(m.objects)-1]
}

// grown is the list when n more fit behind it, else a new one, twice as large up
// to roomSize. The old one stays where it is: others point into it.
func grown[T any](list []T, n int) []T {
	if cap(list)-len(list) >= n {
		return list
	}
	return make([]T, 0, max(n, min(roomSize, max(8, 2*cap(list)))))
}
