using System.CommandLine;
using BenchmarkDotNet.Running;
using EmdGen.Benchmarks.Ratios;

namespace EmdGen.Benchmarks;

/// <summary><c>ratios</c> for side-by-side ratios; anything else goes to BenchmarkDotNet.</summary>
public static class Program
{
    public static int Main(string[] arguments)
    {
        if (arguments is not ["ratios", ..])
        {
            BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(arguments);
            return 0;
        }

        var quick = new Option<bool>("--quick") { Description = "hard labels on one torch thread alone, about a minute" };
        var output = new Option<string?>("--out") { Description = "a folder to keep the table and the plots in" };
        var ratios = new Command("ratios", "Times the loss beside its peers in one process and prints ratios of minima.") { quick, output };
        ratios.SetAction(parsed => RatioCommand.Run(parsed.GetValue(quick), parsed.GetValue(output)));
        return new RootCommand { ratios }.Parse(arguments).Invoke();
    }
}
