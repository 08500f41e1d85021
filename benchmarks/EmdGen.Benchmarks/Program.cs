using System.CommandLine;
using BenchmarkDotNet.Running;
using EmdGen.Benchmarks.Boosting;
using EmdGen.Benchmarks.Curvatures;
using EmdGen.Benchmarks.Decisions;
using EmdGen.Benchmarks.GeneratorEdits;
using EmdGen.Benchmarks.GpuRatios;
using EmdGen.Benchmarks.Ratios;
using EmdGen.Benchmarks.Sizes;
using EmdGen.Benchmarks.Structures;

namespace EmdGen.Benchmarks;

/// <summary>
/// <c>ratios</c>, <c>structures</c> and <c>gpu-ratios</c> for side-by-side ratios, <c>sizes</c> for what specialisation costs,
/// <c>generator</c> for what an edit costs, <c>decisions</c> for what comes behind the loss, <c>curvature</c> for what
/// boosted trees need beside a gradient, <c>boosting</c> for what the loss takes of their training; anything else goes to BenchmarkDotNet.
/// </summary>
public static class Program
{
    public static int Main(string[] arguments)
    {
        if (arguments is not [
            "ratios" or "structures" or "gpu-ratios" or "sizes" or "first-call" or "generator" or "decisions" or "curvature" or "boosting", ..])
        {
            BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(arguments);
            return 0;
        }

        return new RootCommand
        {
            Ratios(), Structures(), GpuRatios(), Sizes(), FirstCall(), Generator(), Decisions(), Curvature(), Boosting(),
        }.Parse(arguments).Invoke();
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

    private static Command GpuRatios()
    {
        var device = new Option<GpuDeviceKind>("--device") { Description = "the first CUDA device, or ILGPU's on the processor, as a smoke test" };
        var gibibytes = new Option<double?>("--gib") { Description = "how large the logits are, in GiB: 1 by default on CUDA" };
        var rounds = new Option<int?>("--rounds") { Description = "how often each contender is measured: 25 by default on CUDA, at least 20" };
        var python = new Option<string>("--python")
        {
            Description = "the interpreter that has torch",
            DefaultValueFactory = _ => "python3",
        };
        var output = new Option<string?>("--out") { Description = "a folder to keep the tables and the device's description in" };
        var command = new Command("gpu-ratios", "Times the loss on a GPU beside a copy, torch.compile and torch's cross entropy.")
        {
            device, gibibytes, rounds, python, output,
        };
        command.SetAction(parsed => GpuRatioCommand.Run(GpuRatioSettings.Of(
            parsed.GetValue(device),
            parsed.GetValue(rounds),
            parsed.GetValue(gibibytes),
            parsed.GetRequiredValue(python),
            parsed.GetValue(output))));
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

    private static Command Generator()
    {
        var output = new Option<string?>("--out") { Description = "a folder to keep the table in" };
        var command = new Command("generator", "Times the generator after edits of projects with up to a thousand class sets.") { output };
        command.SetAction(parsed => GeneratorCommand.Run(parsed.GetValue(output)));
        return command;
    }

    private static Command Decisions()
    {
        var output = new Option<string?>("--out") { Description = "a folder to keep the table in" };
        var command = new Command("decisions", "Times decoding and scores beside the loops that people write.") { output };
        command.SetAction(parsed => DecisionCommand.Run(parsed.GetValue(output)));
        return command;
    }

    private static Command Curvature()
    {
        var output = new Option<string?>("--out") { Description = "a folder to keep the table in" };
        var command = new Command("curvature", "Times loss, gradient and curvature beside loss and gradient.") { output };
        command.SetAction(parsed => CurvatureCommand.Run(parsed.GetValue(output)));
        return command;
    }

    private static Command Boosting()
    {
        var output = new Option<string?>("--out") { Description = "a folder to keep the table in" };
        var command = new Command("boosting", "Times the training of boosted trees, and what of it is LightGBM's own.") { output };
        command.SetAction(parsed => BoostingCommand.Run(parsed.GetValue(output)));
        return command;
    }
}
