// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.demo;

import java.util.List;

/** Phrases of English-language articles; invented, of nobody. */
final class EnglishWords implements Phrases.Words {

    @Override
    public String event() {
        return "Usine Extraordinaire";
    }

    @Override
    public List<String> titles() {
        return List.of(
                "Inside Usine Extraordinaire: {number} {craft} {where}",
                "Usine Extraordinaire: {who} {what} {where}",
                "Paris factory show Usine Extraordinaire draws {number} {craft}",
                "What {who} learnt in {number} minutes at Usine Extraordinaire");
    }

    @Override
    public List<String> passingTitles() {
        return List.of(
                "Rail: {number} trains late {where}",
                "Weather: {number} hours of sun {where}",
                "{who} {what} {where}, round {number}");
    }

    @Override
    public List<String> sentences() {
        return List.of(
                "By ten, {number} pupils had queued {where} to watch {who} at work.",
                "A press the size of a bus {what} beside {number} visitors.",
                "Nearby, {number} {craft} answered questions {where}.",
                "The stand of {who} counted {number} handshakes before lunch.",
                "Organisers spoke of {number} school groups {where}.",
                "A welder from the provinces {what} for {number} teenagers.",
                "Some {number} robots moved in step {where}.",
                "Jobs were the talk of the aisle: {who} named {number} of them {where}.",
                "Children took home {number} toys that {craft} had cut.",
                "In the gallery, {who} argued that industry {what}.",
                "The tour takes {number} minutes and ends {where}.",
                "One engineer had waited {number} weeks to meet {who}.");
    }

    @Override
    public List<String> who() {
        return List.of(
                "a Lyon supplier",
                "an aerospace foundry",
                "EDF",
                "Sanofi",
                "a family firm",
                "the toolmakers’ union",
                "a robotics team",
                "a glass workshop");
    }

    @Override
    public List<String> what() {
        return List.of(
                "opened its doors",
                "showed its machines",
                "hired on the spot",
                "printed spare parts",
                "changed some minds",
                "drew a crowd",
                "tested a robot arm");
    }

    @Override
    public List<String> where() {
        return List.of(
                "under the glass roof",
                "by the Seine",
                "in the nave",
                "on the first floor",
                "near the station",
                "in the Inventer hall",
                "at the main gate");
    }

    @Override
    public List<String> craft() {
        return List.of("welders", "engineers", "apprentices", "machinists", "designers", "technicians", "glassmakers");
    }
}
