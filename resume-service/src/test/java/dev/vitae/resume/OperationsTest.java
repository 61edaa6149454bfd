package dev.vitae.resume;

import dev.vitae.testkit.OperationsRules;

@ResumeServiceTest
class OperationsTest implements OperationsRules {

    @Override
    public String service() {
        return "resume";
    }
}
