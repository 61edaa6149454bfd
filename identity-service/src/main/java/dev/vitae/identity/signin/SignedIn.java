package dev.vitae.identity.signin;

import dev.vitae.identity.sessions.SessionTokens;
import dev.vitae.identity.users.User;

/** Who has signed in, and what their new session goes on with. */
public record SignedIn(User user, SessionTokens tokens) {}
