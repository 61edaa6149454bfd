package dev.vitae.usage;

import dev.vitae.testkit.CatalogRules;

@UsageServiceTest
class CatalogTest implements CatalogRules {

    @Override
    public String service() {
        return "usage";
    }
}
