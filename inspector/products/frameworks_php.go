package products

// phpFrameworks are frameworks and libraries of PHP.
func phpFrameworks() []Product {
	return []Product{
		{
			ID: "laravel", Name: "Laravel", Layer: LayerApplication,
			Source: "https://github.com/laravel/framework/blob/12.x/src/Illuminate/Foundation/Exceptions/Handler.php",
			Signs: []Sign{
				{Cookie: "laravel_session=", Words: "it sets Laravel's session cookie"},
			},
			Sayings: []Saying{
				{Contains: `{"message":"unauthenticated."}`, Means: "not-signed-in", Vague: true, Example: `{"message":"Unauthenticated."}`},
			},
			Advice: []Advice{
				{"not-signed-in", "owner", "With Sanctum, the page's host and port must stand in `SANCTUM_STATEFUL_DOMAINS` (without `https://`), and the page must first ask `/sanctum/csrf-cookie`."},
				{"cookie-out-of-scope", "owner", "`SESSION_DOMAIN` must cover both the page's host and the API's."},
			},
		},
	}
}
