"use strict";

// Requests of this page carry the cookie of the browser's session; Authorize takes an access token instead.
SwaggerUIBundle({
  url: "/openapi.json",
  dom_id: "#reference",
  deepLinking: true,
  docExpansion: "none",
  filter: true,
  tryItOutEnabled: true,
  persistAuthorization: false,
  validatorUrl: null,
  defaultModelsExpandDepth: -1,
});

fetch("/api/v1/me", { headers: { Accept: "application/json" } })
  .then((answer) => (answer.ok ? answer.json() : null))
  .then((me) => {
    document.getElementById("who").textContent = me ? `Signed in as ${me.email}` : "Not signed in";
  })
  .catch(() => {
    document.getElementById("who").textContent = "Nobody could say who is signed in";
  });
