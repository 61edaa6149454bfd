package dev.vitae.identity.signin;

import dev.vitae.identity.pages.Html;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

/** The two pages a browser sees of signing in and out. */
@ApplicationScoped
public class Pages {

    private final String signedIn = Html.read("signed-in.html");
    private final String signedOut = Html.read("signed-out.html");

    Response.ResponseBuilder signedIn(String email) {
        return Html.page(200, signedIn.replace("{email}", Html.escape(email)));
    }

    Response.ResponseBuilder signedOut() {
        return Html.page(200, signedOut);
    }
}
