package dev.vitae.sharing;

import dev.vitae.testkit.OperationsRules;

@SharingServiceTest
class OperationsTest implements OperationsRules {

    @Override
    public String service() {
        return "sharing";
    }
}
