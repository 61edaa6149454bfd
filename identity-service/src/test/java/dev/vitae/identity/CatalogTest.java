package dev.vitae.identity;

import dev.vitae.testkit.CatalogRules;
import java.util.Set;

@IdentityServiceTest
class CatalogTest implements CatalogRules {

    @Override
    public String service() {
        return "identity";
    }

    @Override
    public Set<String> nobodysTables() {
        return Set.of("token_keys");
    }
}
