package explorer

// policy is what the page may load and do: scripts, styles and answers from this
// server and from nowhere else, nothing inline. Pictures may be data and blobs,
// since the graph is drawn to one before it is saved; GraphiQL's fonts are data.
// No words of an article can become a script, even if some view forgot to escape
// them.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; " +
	"font-src 'self' data:; connect-src 'self'; manifest-src 'self'; " +
	"base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'"

// unbuiltPolicy is for the page without the explorer, which runs nothing and
// brings its few styles along.
const unbuiltPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

// permissions are the abilities of a browser that no view needs.
const permissions = "accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()"
