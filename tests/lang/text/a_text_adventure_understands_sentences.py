# A text adventure: a parser of sentences, rooms, and a log that is printed at the end.
class Room:
    def __init__(self, name, text, **exits):
        self.name, self.text, self.exits, self.things = name, text, exits, set()


class Game:
    synonyms = {"n": "go north", "s": "go south", "i": "inventory", "l": "look", "get": "take", "grab": "take"}

    def __init__(self):
        self.rooms = {
            "hall": Room("hall", "A long hall.", north="attic"),
            "attic": Room("attic", "Dust everywhere.", south="hall"),
        }
        self.rooms["hall"].things = {"lamp"}
        self.rooms["attic"].things = {"key", "old book"}
        self.here = self.rooms["hall"]
        self.bag = []
        self.log = []

    def understand(self, sentence):
        words = sentence.lower().strip(" .!?").split()
        words = [word for word in words if word not in {"the", "a", "an", "please"}]
        if words and words[0] in self.synonyms:
            words[:1] = self.synonyms[words[0]].split()
        return (words[0] if words else "", " ".join(words[1:]))

    def run(self, sentence):
        verb, rest = self.understand(sentence)
        method = getattr(self, "do_" + verb, None)
        answer = method(rest) if method else f"I don't know how to {verb!r}."
        self.log.append((sentence, answer))
        return answer

    def do_look(self, rest):
        things = ", ".join(sorted(self.here.things)) or "nothing"
        return f"{self.here.text} You see {things}. Exits: {'/'.join(self.here.exits)}."

    def do_go(self, where):
        if where not in self.here.exits:
            return f"You can't go {where or 'nowhere'}."
        self.here = self.rooms[self.here.exits[where]]
        return self.do_look("")

    def do_take(self, thing):
        matches = [it for it in self.here.things if thing and it.endswith(thing)]
        if not matches:
            return f"There is no {thing}."
        self.here.things.remove(matches[0])
        self.bag.append(matches[0])
        return f"Taken: {matches[0]}."

    def do_inventory(self, rest):
        return "You carry " + (" and ".join(self.bag) or "nothing") + "."


game = Game()
for sentence in ["look", "Take the lamp!", "N", "grab book", "please take the key.", "take sword", "i", "dance", "s", "go west", ""]:
    print("> " + sentence)
    print(game.run(sentence))
print(*("%-22s%s" % (repr(said), heard[:40]) for said, heard in game.log[-4:]), sep="\n")
