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

    public override string RuntimeKernel
        => $"RunTimeLearned({MemberNames.ClassCount}, {Literal.Digits((decimal)learned.Exponent)}, {KernelArguments})";

    protected override string KernelName => "Learned";

    protected override string KernelArguments => $"{Literal.Of(learned.Sensitivity)}, {Literal.Of(learned.Bias)}";

    public override void WriteDistance(IndentedWriter writer, TargetType target)
        => throw new NotSupportedException("The distance is not fixed at compile time.");
}
