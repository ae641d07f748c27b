package inspector

// ByPerson tells whether a person asked for the answer and sees it: a page, a frame of one, a download.
func (k Kind) ByPerson() bool {
	return k == KindNavigation || k == KindFrame || k == KindDownload
}

// ByCode tells whether the page's code made the request through an API that can set headers.
func (k Kind) ByCode() bool { return k == KindFetch }

// ByElement tells whether an element or API made the request that cannot set headers: HTML gives none of them a way
// to, and EventSource and WebSocket take no header fields either.
func (k Kind) ByElement() bool {
	switch k {
	case KindImage, KindScript, KindStyle, KindFont, KindMedia, KindEventSource, KindWebSocket, KindManifest:
		return true
	default:
		return false
	}
}
