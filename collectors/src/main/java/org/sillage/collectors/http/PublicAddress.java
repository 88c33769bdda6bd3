// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.http;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Tells addresses of the public network from all others: the special-purpose registries of IANA for IPv4 and IPv6
 * (RFC 6890 and its updates), multicast and reserved space.
 */
final class PublicAddress {

    private static final List<Block> NOT_PUBLIC_4 = Block.list(
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
            "240.0.0.0/4");
    /** All global unicast space there is; what follows is taken off again. */
    private static final Block GLOBAL_6 = Block.of("2000:0:0:0:0:0:0:0/3");

    private static final List<Block> NOT_PUBLIC_6 = Block.list(
            "2001:0:0:0:0:0:0:0/23", "2001:db8:0:0:0:0:0:0/32", "2002:0:0:0:0:0:0:0/16", "3fff:0:0:0:0:0:0:0/20");
    /** An IPv6-only network reaches IPv4 through this prefix (RFC 6052): the IPv4 address inside decides. */
    private static final Block NAT64 = Block.of("64:ff9b:0:0:0:0:0:0/96");

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        return switch (address) {
            case Inet4Address four -> isPublic4(four.getAddress());
            case Inet6Address six -> isPublic6(six.getAddress());
            default -> false;
        };
    }

    private static boolean isPublic4(byte[] bytes) {
        return NOT_PUBLIC_4.stream().noneMatch(block -> block.holds(bytes));
    }

    private static boolean isPublic6(byte[] bytes) {
        // The JDK turns mapped addresses (::ffff:10.0.0.1) into IPv4 before they come here.
        if (NAT64.holds(bytes)) return isPublic4(Arrays.copyOfRange(bytes, 12, 16));
        return GLOBAL_6.holds(bytes) && NOT_PUBLIC_6.stream().noneMatch(block -> block.holds(bytes));
    }

    /** Addresses whose first bits are the same. */
    private static final class Block {

        private final byte[] prefix;
        private final int bits;

        private Block(byte[] prefix, int bits) {
            this.prefix = prefix;
            this.bits = bits;
        }

        static List<Block> list(String... blocks) {
            return Arrays.stream(blocks).map(Block::of).toList();
        }

        static Block of(String block) {
            int slash = block.indexOf('/');
            try {
                // A literal: nobody is asked.
                byte[] prefix = InetAddress.getByName(block.substring(0, slash)).getAddress();
                return new Block(prefix, Integer.parseInt(block.substring(slash + 1)));
            } catch (UnknownHostException notALiteral) {
                throw new IllegalArgumentException(block, notALiteral);
            }
        }

        boolean holds(byte[] address) {
            for (int bit = 0; bit < bits; bit += 8) {
                int mask = bits - bit >= 8 ? 0xff : 0xff << (8 - (bits - bit)) & 0xff;
                if ((address[bit / 8] & mask) != (prefix[bit / 8] & mask)) return false;
            }
            return true;
        }
    }
}
