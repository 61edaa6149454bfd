package dev.vitae.resume;

import dev.vitae.testkit.CatalogRules;

@ResumeServiceTest
class CatalogTest implements CatalogRules {

    @Override
    public String service() {
        return "resume";
    }
}
