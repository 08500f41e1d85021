using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;

namespace EmdGen.Generators.Emission.Contract;

/// <summary>Loss and LossAndGradient, for every kind of target, with and without the losses of rows.</summary>
internal static class UserMethods
{
    private const string Losses =
        "/// <param name=\"losses\">[N], or [N, S]: written with the weighted loss of each row before any division; 0 for ignored rows.</param>";

    private const string Gradient = """
        /// <param name="gradient">
        /// The shape of the logits: written with the gradient of the value returned. May be the logits' own span.
        /// </param>
        """;

    public static void Write(IndentedWriter writer, ClassSet set)
    {
        foreach (TargetKind kind in TargetKind.OfUsers(set))
        {
            foreach (bool hasGradient in new[] { false, true })
            {
                foreach (bool hasLosses in new[] { false, true })
                {
                    writer.WriteLine();
                    WriteMethod(writer, kind, hasLosses, hasGradient);
                }
            }
        }
    }

    private static void WriteMethod(IndentedWriter writer, TargetKind kind, bool hasLosses, bool hasGradient)
    {
        string parameters = (hasLosses ? $"{Names.Span}<float> losses, " : "") + (hasGradient ? $"{Names.Span}<float> gradient, " : "");
        string outputs =
            Names.Outputs + ".LossOnly" + (hasLosses ? ".WithLosses(losses)" : "") + (hasGradient ? ".WithGradient(gradient)" : "");
        writer.WriteLine(
            $"""
             /// <summary>The loss of a batch{(hasLosses ? ", and of each row" : "")}{(hasGradient ? ", and the gradient" : "")}.</summary>
             /// <param name="logits">[N, C], or [N, C, S] where the options say S positions.</param>
             /// <param name="{kind.Parameter}">{kind.Description}</param>
             """);
        if (hasLosses)
            writer.WriteLine(Losses);
        if (hasGradient)
            writer.WriteLine(Gradient);
        writer.WriteLine(
            $"""
             /// <param name="options">What to compute; the mean over rows, and nothing else, where null.</param>
             /// <returns>The reduced loss.</returns>
             /// <exception cref="{Names.ArgumentException}">An argument does not fit; nothing was written.</exception>
             {Names.GeneratedCode}
             {kind.Access} static float {(hasGradient ? "LossAndGradient" : "Loss")}(
                 {Names.ReadOnlySpan}<float> logits, {kind.Type} {kind.Parameter}, {parameters}{Names.Options}? options = null)
                 => Evaluate(logits, {kind.Parameter}, {outputs}, options);
             """);
    }
}
