package dev.vitae.usage;

import dev.vitae.testkit.CatalogRules;
import java.util.Set;

@UsageServiceTest
class CatalogTest implements CatalogRules {

    @Override
    public String service() {
        return "usage";
    }

    /** The platform's money is nobody's, nor is how long the logs are kept. */
    @Override
    public Set<String> nobodysTables() {
        return Set.of("platform_budgets", "erased_spending", "retention");
    }

    /** What an admin has set goes on holding; the id is forgotten. */
    @Override
    public Set<String> outlivingColumns() {
        return Set.of("system_configs.changed_by");
    }
}
