package products

// contentManagement are content management systems with their plugins.
func contentManagement() []Product {
	return []Product{
		{
			ID: "wordpress", Name: "WordPress", Layer: LayerApplication,
			Source: "https://developer.wordpress.org/rest-api/using-the-rest-api/authentication/",
			Signs: []Sign{
				{Header: "link", Contains: "https://api.w.org/", Words: "the Link header names WordPress's REST API"},
				{Header: "x-wp-nonce", Words: "it sends WordPress's nonce"},
				{Cookie: "wordpress_", Words: "it sets a cookie of WordPress"},
				{Contains: "/wp-content/", Words: "the page loads files of WordPress"},
			},
			Sayings: []Saying{
				{Contains: `"code":"rest_not_logged_in"`, Means: "not-signed-in", Vague: true, Example: `{"code":"rest_not_logged_in","message":"You are not currently logged in.","data":{"status":401}}`},
				{Contains: `"code":"incorrect_password"`, Means: "wrong-credentials", Example: `{"code":"incorrect_password","message":"The provided password is an invalid application password.","data":{"status":401}}`},
			},
			Advice: []Advice{
				{"authorization-dropped-by-server", "owner", "WordPress says the same when Apache or PHP-FPM took the header away: Tools, Site Health tests for it (\"The authorization header is missing\"). On Apache, save Settings, Permalinks once, or add `CGIPassAuth On`."},
			},
		},
	}
}
