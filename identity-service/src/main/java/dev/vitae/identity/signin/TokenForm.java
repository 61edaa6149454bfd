package dev.vitae.identity.signin;

import dev.vitae.identity.tokens.OAuthProblems;
import jakarta.ws.rs.FormParam;
import java.util.Optional;

/** What the token endpoint is sent; which members count depends on {@code grant_type}. */
public class TokenForm {

    @FormParam("grant_type")
    String grantType;

    @FormParam("client_id")
    String clientId;

    @FormParam("client_secret")
    String clientSecret;

    @FormParam("scope")
    String scope;

    @FormParam("refresh_token")
    String refreshToken;

    @FormParam("subject_token")
    String subjectToken;

    @FormParam("subject_token_type")
    String subjectTokenType;

    @FormParam("tenant")
    String tenant;

    /** Empty text asks for none; absent says nothing. */
    Optional<String> tenant() {
        return Optional.ofNullable(tenant);
    }

    /** Fails with 400 {@code invalid_request} when there is none. */
    static String required(String member, String value) {
        if (value == null || value.isBlank()) {
            throw OAuthProblems.invalidRequest(member);
        }
        return value;
    }
}
