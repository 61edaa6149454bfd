package dev.vitae.vacancy;

import dev.vitae.testkit.OperationsRules;

@VacancyServiceTest
class OperationsTest implements OperationsRules {

    @Override
    public String service() {
        return "vacancy";
    }
}
