using EmdGen.Generators.Emission.Cpu;
using EmdGen.Generators.Emission.Structures.Table;
using EmdGen.Generators.Emission.Text;
using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;

namespace EmdGen.Generators.Emission.Structures;

/// <summary>The emission of a table that a call brings.</summary>
internal sealed class LearnedEmission(LearnedStructure learned) : TabularEmission(learned)
{
    private const string Meaning = "D_ik is the distance of predicted class i from true class k in the table that a call is given";

    public override StructureDescription Description => new TableDescription(learned, learned.Sensitivity, learned.Bias, Meaning);

    public override bool BringsDistance => true;

    public override string RuntimeDistance => $"{Names.LearnedTables}.Of<{MemberNames.Shape}>(distance)";

    public override bool NeedsShape => true;

    public override void WriteDistance(IndentedWriter writer)
        => throw new NotSupportedException("The distance is not fixed at compile time.");

    public override void WriteEvaluation(IndentedWriter writer, ClassSet set, string shape)
    {
        string kernel = Unrolled is null ? "Kernel" : "UnrolledKernel";
        EvaluateMethods.Write(writer, set, Trailing, $"{Names.LearnedTables}.{kernel}<{shape}>(distance).Evaluate", "", "options");
    }

    public override string ShapeInterfaces(bool isUnrolled) => (isUnrolled ? Names.UnrolledTable + ", " : "") + Names.LearnedShape;

    public override void WriteShapeMembers(IndentedWriter writer)
    {
        base.WriteShapeMembers(writer);
        writer.WriteLine();
        writer.WriteLine(
            $"""
             public double Sensitivity => {Literal.Of(learned.Sensitivity)};

             public double Bias => {Literal.Of(learned.Bias)};
             """);
    }
}
