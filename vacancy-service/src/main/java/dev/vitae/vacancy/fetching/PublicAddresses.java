package dev.vitae.vacancy.fetching;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Tells addresses of the public internet from all others: those that IANA's registries of special-purpose addresses (RFC 6890)
 * name, and those at which clouds tell machines about themselves. Of IPv6 only what is handed out (2000::/3) can be public, so
 * that what stands for an IPv4 address in another form (mapped, compatible, NAT64) is none.
 */
final class PublicAddresses {

    private record Block(byte[] start, int bits) {

        static Block of(String written) {
            String[] parts = written.split("/");
            try {
                return new Block(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(written, e);
            }
        }

        boolean has(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((address[bit / 8] & mask) != (start[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Block> NOT_PUBLIC = blocks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            // Where a cloud's machines ask about themselves, outside of any private block.
            "168.63.129.16/32",
            // Of 2000::/3: Teredo and other protocols, documentation, 6to4.
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20");
    private static final Block UNICAST = Block.of("2000::/3");

    private PublicAddresses() {}

    private static List<Block> blocks(String... written) {
        return Arrays.stream(written).map(Block::of).toList();
    }

    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        return (address instanceof Inet4Address || UNICAST.has(bytes))
                && NOT_PUBLIC.stream().noneMatch(block -> block.has(bytes));
    }
}
