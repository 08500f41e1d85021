using DiamondClarity;

Console.WriteLine($"{ClarityEmd.ClassCount} clarity grades, {Clarity.I1} to {Clarity.IF}.");
