using System.CommandLine;
using BenchmarkDotNet.Running;
using EmdGen.Benchmarks.Ratios;
using EmdGen.Benchmarks.Sizes;
using EmdGen.Benchmarks.Structures;

namespace EmdGen.Benchmarks;

/// <summary>
/// <c>ratios</c> and <c>structures</c> for side-by-side ratios, <c>sizes</c> for what specialisation costs; anything else goes to
/// BenchmarkDotNet.
/// </summary>
public static class Program
{
    public static int Main(string[] arguments)
    {
        if (arguments is not ["ratios" or "structures" or "sizes" or "first-call", ..])
        {
            BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(arguments);
            return 0;
        }

        return new RootCommand { Ratios(), Structures(), Sizes(), FirstCall() }.Parse(arguments).Invoke();
    }

    private static Command Ratios()
    {
        var quick = new Option<bool>("--quick") { Description = "hard labels on one torch thread alone, about a minute" };
        var output = new Option<string?>("--out") { Description = "a folder to keep the table and the plots in" };
        var command = new Command("ratios", "Times the loss beside its peers in one process and prints ratios of minima.") { quick, output };
        command.SetAction(parsed => RatioCommand.Run(parsed.GetValue(quick), parsed.GetValue(output)));
        return command;
    }

    private static Command Structures()
    {
        var command = new Command("structures", "Times tables, fixed and learned, beside the chain of as many classes.");
        command.SetAction(_ => StructureCommand.Run());
        return command;
    }

    private static Command Sizes()
    {
        var command = new Command("sizes", "Prints the bytes of emitted C# and the milliseconds of first calls, per class count.");
        command.SetAction(_ => SizeCommand.Run());
        return command;
    }

    private static Command FirstCall()
    {
        var classCount = new Argument<int>("classes");
        var command = new Command("first-call", "Prints the milliseconds of this process's first calls.") { classCount };
        command.SetAction(parsed => SizeCommand.FirstCall(parsed.GetValue(classCount)));
        return command;
    }
}
