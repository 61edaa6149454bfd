package dev.vitae.sharing.visits;

import com.maxmind.db.Reader;
import io.netty.util.NetUtil;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Which country an address is in, by a database in memory (MaxMind DB 2.0, such as GeoLite2 Country); without one, none is. */
@Singleton
class Countries {

    private final Optional<Reader> database;

    Countries(VisitsConfig config) {
        this.database = config.countries().map(Countries::open);
    }

    /** ISO 3166-1, in two letters. @param address a literal; nobody is asked for what a name stands for */
    Optional<String> of(String address) {
        return database.flatMap(reader -> Optional.ofNullable(NetUtil.createByteArrayFromIpAddressString(address))
                        .flatMap(bytes -> read(reader, bytes)))
                .filter(code -> code.matches("[A-Z]{2}"));
    }

    private static Optional<String> read(Reader reader, byte[] address) {
        try {
            Map<?, ?> record = reader.get(InetAddress.getByAddress(address), Map.class);
            return record != null
                            && record.get("country") instanceof Map<?, ?> country
                            && country.get("iso_code") instanceof String code
                    ? Optional.of(code)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Reader open(Path file) {
        try {
            return new Reader(file.toFile(), Reader.FileMode.MEMORY);
        } catch (IOException e) {
            throw new IllegalStateException("vitae.visits.countries names no MaxMind database: " + file, e);
        }
    }

    @PreDestroy
    void close() throws IOException {
        if (database.isPresent()) {
            database.get().close();
        }
    }
}
