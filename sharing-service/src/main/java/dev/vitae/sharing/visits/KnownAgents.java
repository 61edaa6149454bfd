package dev.vitae.sharing.visits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Set;

/** What User-Agents tell that came before: most come again. In memory alone, and no more of them than so many. */
final class KnownAgents {

    private static final int MOST = 2_000;
    /** Characters; browsers send about 150, and longer ones are read each time. */
    private static final int LONGEST = 256;

    private final Cache<String, Set<AgentWord>> known =
            Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();

    Set<AgentWord> words(String agent) {
        return agent.length() > LONGEST ? AgentWord.of(agent) : known.get(agent, AgentWord::of);
    }
}
