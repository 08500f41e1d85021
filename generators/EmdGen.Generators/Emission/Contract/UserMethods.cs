using EmdGen.Generators.Emission.Structures;
using EmdGen.Generators.Emission.Text;
using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;

namespace EmdGen.Generators.Emission.Contract;

/// <summary>Loss and LossAndGradient, for every kind of target and number, with and without the losses of rows.</summary>
internal static class UserMethods
{
    private const string Losses =
        "/// <param name=\"losses\">[N], or [N, S]: written with the weighted loss of each row before any division; 0 for ignored rows.</param>";

    private const string Gradient = """
        /// <param name="gradient">
        /// The shape of the logits: written with the gradient of the value returned. May be the logits' own span.
        /// </param>
        """;

    private const string NoTargets =
        $"/// <exception cref=\"{Names.NotSupportedException}\">Always: a table of distances takes labels alone. See ExactEmd.</exception>";

    private const string Distance = """
        /// <param name="distance">
        /// The distances of these classes, of which none but the distances themselves count: sensitivity, bias and exponent are the attribute's.
        /// </param>
        """;

    public static void Write(IndentedWriter writer, ClassSet set, StructureEmission structure, bool ranksOverloads)
    {
        foreach (NumberKind number in new[] { NumberKind.Single }.Concat(NumberKind.SixteenBit))
        {
            foreach (TargetKind kind in TargetKind.OfUsers(set))
            {
                foreach (bool hasGradient in new[] { false, true })
                {
                    foreach (bool hasLosses in new[] { false, true })
                    {
                        writer.WriteLine();
                        WriteMethod(writer, structure, new UserMethod(kind, number, structure.Trailing, hasLosses, hasGradient), ranksOverloads);
                    }
                }
            }
        }
    }

    private static void WriteMethod(IndentedWriter writer, StructureEmission structure, UserMethod method, bool ranksOverloads)
    {
        if (method.Number.Type16Bit is null)
            WriteDocumentation(writer, structure, method);
        else
            writer.WriteLine($"/// <inheritdoc cref=\"{method.SingleReference}\"/>");
        writer.WriteLine(Names.GeneratedCode);
        if (ranksOverloads && method.IsMeantByBareLists)
            writer.WriteLine(Names.FirstOfOverloads);
        writer.WriteLine(
            $"""
             {method.Kind.Access} static float {method.Name}({method.Parameters}, {method.Trailing.Parameters})
                 => {method.Call};
             """);
    }

    private static void WriteDocumentation(IndentedWriter writer, StructureEmission structure, UserMethod method)
    {
        writer.WriteLine(
            $"""
             /// <summary>The loss of a batch{(method.HasLosses ? ", and of each row" : "")}{(method.HasGradient ? ", and the gradient" : "")}.</summary>
             /// <param name="logits">[N, C], or [N, C, S] where the options say S positions.</param>
             /// <param name="{method.Kind.Parameter}">{method.Kind.Description}</param>
             """);
        if (method.HasLosses)
            writer.WriteLine(Losses);
        if (method.HasGradient)
            writer.WriteLine(Gradient);
        if (method.Trailing.HasDistance)
            writer.WriteLine(Distance);
        writer.WriteLine(
            $"""
             /// <param name="options">What to compute; the mean over rows{(structure.IsRegulariser ? " of cross entropy plus EMD" : "")} where null.</param>
             /// <returns>The reduced loss.</returns>
             /// <exception cref="{Names.ArgumentException}">An argument does not fit; nothing was written.</exception>
             """);
        if (method.Kind.Label is null && structure.IsRegulariser)
            writer.WriteLine(NoTargets);
    }
}
