package dev.vitae.generation;

import dev.vitae.testkit.CatalogRules;

@GenerationServiceTest
class CatalogTest implements CatalogRules {

    @Override
    public String service() {
        return "generation";
    }
}
