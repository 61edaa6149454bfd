package dev.vitae.vacancy;

import dev.vitae.testkit.CatalogRules;

@VacancyServiceTest
class CatalogTest implements CatalogRules {

    @Override
    public String service() {
        return "vacancy";
    }
}
