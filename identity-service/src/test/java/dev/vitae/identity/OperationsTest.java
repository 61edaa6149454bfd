package dev.vitae.identity;

import dev.vitae.identity.tokens.TestKey;
import dev.vitae.testkit.OperationsRules;
import dev.vitae.testkit.TokenMint;
import jakarta.inject.Inject;
import java.util.UUID;

@IdentityServiceTest
class OperationsTest implements OperationsRules {

    @Inject
    TestKey own;

    @Override
    public String service() {
        return "identity";
    }

    @Override
    public String token(String role) {
        return new TokenMint(own.signing()).person(UUID.randomUUID(), role);
    }
}
