package dev.vitae.generation;

import dev.vitae.testkit.OperationsRules;

@GenerationServiceTest
class OperationsTest implements OperationsRules {

    @Override
    public String service() {
        return "generation";
    }
}
