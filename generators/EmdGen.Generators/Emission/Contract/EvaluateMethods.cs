using EmdGen.Generators.Emission.Text;
using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;

namespace EmdGen.Generators.Emission.Contract;

/// <summary>The private methods that all others end in: each makes a batch of its spans and hands it to the kernel.</summary>
internal static class EvaluateMethods
{
    public static void Write(IndentedWriter writer, ClassSet set)
    {
        foreach (Evaluation evaluation in Evaluation.Of(TargetKind.OfUsers(set)))
        {
            writer.WriteLine();
            writer.WriteLine(Names.GeneratedCode);
            writer.WriteLine($"private static float {MemberNames.Evaluate}({evaluation.Parameters})");
            if (evaluation.Kind.IsEnum)
                WriteMembers(writer, set.Enum!, evaluation);
            else
                writer.WriteLine($"    => {MemberNames.Kernel}.Instance.Evaluate({evaluation.Batch(evaluation.Kind.Parameter)}, distance, options);");
        }
    }

    /// <summary>Writes the body where labels are members of the enum.</summary>
    private static void WriteMembers(IndentedWriter writer, EnumClasses labels, Evaluation evaluation)
    {
        string indices = $"{Names.EnumClassIndices}<{labels.Type}, {labels.UnderlyingType}>";
        writer.WriteLine(
            $$"""
              {
                  using var classes = new {{indices}}({{evaluation.Kind.Parameter}}, {{MemberNames.UnderlyingValues}}, options);
                  return {{MemberNames.Kernel}}.Instance.Evaluate({{evaluation.Batch("classes.Indices")}}, distance, classes.Options);
              }
              """);
    }
}
