package dev.vitae.sharing;

import dev.vitae.testkit.CatalogRules;

@SharingServiceTest
class CatalogTest implements CatalogRules {

    @Override
    public String service() {
        return "sharing";
    }
}
