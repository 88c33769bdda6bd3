// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.sillage.core.mention.Folding;

/**
 * Invents who asked for accreditation: 180 at the founding event, some of whom write in the world's outlets under one
 * spelling or another, while the others come and write nothing.
 */
final class PressOffice {

    /** The list beside the campaign. */
    static final String FILE = "accredited.csv";

    private static final int ACCREDITED = 180;
    private static final int OF_CLIPPINGS = 512;

    private static final String HEADINGS = "Nom;Prénom;Nom d'usage;Média;Courriel;Invité;Accrédité le\r\n";

    private static final List<String> FIRST_NAMES = List.of(
            "Maëlle",
            "Noé",
            "Ombeline",
            "Pacôme",
            "Quitterie",
            "Romaric",
            "Solène",
            "Tanguy",
            "Ursule",
            "Valère",
            "Wilhelmine",
            "Xavière",
            "Yannick",
            "Zéphyrin");
    private static final List<String> LAST_NAMES = List.of(
            "Abrivard",
            "Bellefleur",
            "Cassegrain",
            "Dutilleul",
            "Estourneau",
            "Fromentel",
            "Grandchamp",
            "Hurlevent",
            "Issartel",
            "Jaubertin",
            "Klingenthal",
            "Loiselet",
            "Malvoisin",
            "Noirmont");
    private static final List<String> BIRTH_NAMES =
            List.of("Aubrelle", "Brissaire", "Courtavel", "Desnouettes", "Espérandel", "Frontenaud", "Galimardet");
    private static final List<String> ELSEWHERE =
            List.of("Radio Lointaine", "Le Monde d’Après-Demain", "Canal Nulle Part");

    private final World world;
    private final Random random;

    private PressOffice(World world) {
        this.world = world;
        this.random = new Random(world.size().seed() * 31 + ACCREDITED);
    }

    /** Everybody on the list, in its order; the same for the same world. */
    static List<Guest> guests(World world) {
        return new PressOffice(world).guests();
    }

    /** The list as a French spreadsheet saves it, with addresses that no report may show. */
    static byte[] list(World world) {
        StringBuilder rows = new StringBuilder(HEADINGS);
        for (Guest guest : guests(world)) {
            String day =
                    "2018-11-%02d".formatted(1 + Math.floorMod(guest.lastName().hashCode(), 20));
            rows.append(String.join(
                            ";",
                            guest.lastName(),
                            guest.firstName(),
                            guest.otherName(),
                            guest.outlet(),
                            address(guest),
                            guest.invited() ? "oui" : "non",
                            day))
                    .append("\r\n");
        }
        return rows.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String address(Guest guest) {
        String person =
                Folding.folded(guest.firstName() + " " + guest.lastName()).replace(' ', '.');
        return person + "@redaction.example";
    }

    private List<Guest> guests() {
        int all = ACCREDITED * world.size().clippings() / OF_CLIPPINGS;
        List<Guest> guests = new ArrayList<>();
        List<Writer> writers = writers();
        for (Writer writer : writers.subList(0, Math.min(writers.size(), all * 2 / 5))) {
            guests.add(spelled(writer, guests.size()));
        }
        while (guests.size() < all) guests.add(silent(guests.size()));
        Collections.shuffle(guests, random);
        return List.copyOf(guests);
    }

    private record Writer(String name, DemoOutlet outlet) {

        String firstName() {
            return name.substring(0, name.indexOf(' '));
        }

        String lastName() {
            return name.substring(name.indexOf(' ') + 1);
        }
    }

    private List<Writer> writers() {
        List<Writer> writers = new ArrayList<>();
        for (DemoOutlet outlet : world.outlets()) {
            outlet.journalists().forEach(name -> writers.add(new Writer(name, outlet)));
        }
        Collections.shuffle(writers, random);
        return writers;
    }

    /** Lists spell as they please: each way is one that the rules make out. */
    private Guest spelled(Writer writer, int number) {
        String last = writer.lastName();
        String first = writer.firstName();
        String outlet = writer.outlet().name();
        return switch (number % 6) {
            case 0 -> guest(writer, last, first, "", outlet);
            case 1 -> guest(writer, last.toUpperCase(Locale.FRENCH), first, "", outlet);
            case 2 ->
                guest(writer, last, Folding.folded(first), "", writer.outlet().key());
            case 3 -> guest(writer, last, first.charAt(0) + ".", "", outlet);
            case 4 -> guest(writer, BIRTH_NAMES.get(number / 6 % BIRTH_NAMES.size()), first, last, outlet);
            default -> guest(writer, last, first, "", "");
        };
    }

    private Guest guest(Writer writer, String last, String first, String other, String outlet) {
        return new Guest(last, first, other, outlet, random.nextBoolean(), Optional.of(writer.name()));
    }

    /** No two of the silent share a name, and none with anybody who writes. */
    private Guest silent(int number) {
        String first = FIRST_NAMES.get(number % FIRST_NAMES.size());
        String last = LAST_NAMES.get(number / FIRST_NAMES.size() % LAST_NAMES.size());
        String outlet = random.nextInt(3) == 0
                ? ELSEWHERE.get(random.nextInt(ELSEWHERE.size()))
                : world.outlets().get(random.nextInt(world.outlets().size())).name();
        return new Guest(last, first, "", outlet, random.nextBoolean(), Optional.empty());
    }
}
