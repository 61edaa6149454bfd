package dev.vitae.usage;

import dev.vitae.testkit.OperationsRules;

@UsageServiceTest
class OperationsTest implements OperationsRules {

    @Override
    public String service() {
        return "usage";
    }
}
