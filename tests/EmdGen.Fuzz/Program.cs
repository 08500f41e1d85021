using EmdGen.Fuzz.Running;
using EmdGen.Testing.Kernels;

// Random calls of every entry, in memory whose ends fault, against the float64 reference. A call that fails is named by the seed and its number,
// which repeat it.
FuzzArguments arguments;
try
{
    arguments = FuzzArguments.Of(args);
}
catch (Exception exception) when (exception is FormatException or ArgumentException or OverflowException)
{
    Console.Error.WriteLine(exception.Message);
    Console.Error.WriteLine(FuzzArguments.Usage);
    return 2;
}

if (arguments.Progress is not null)
    return CallProcess.Run(arguments);
Console.WriteLine($"--seed {arguments.Seed}");
IReadOnlyList<int> widths = arguments.Bits.Count > 0 ? arguments.Bits : [VectorWidth.Bits];
bool isFine = true;
foreach (int bits in widths)
    isFine &= new WidthRun(arguments, bits).Run();
return isFine ? 0 : 1;
