using EmdGen.Torch.Tests.Infrastructure;
using TorchSharp;
using static TorchSharp.torch;

namespace EmdGen.Torch.Tests.Learning;

/// <summary>lambda by a rule: chosen once, from the first batch that trains after the warm-up.</summary>
public class LambdaTests
{
    private readonly Epoch first = new(1);
    private readonly Epoch second = new(2);

    private Tensor Logits => first.Logits.detach().clone().requires_grad_();

    [Theory]
    [InlineData(1.0)]
    [InlineData(0.25)]
    public void Gradients_of_both_terms_start_with_one_norm(double alpha)
    {
        SquaredEmdLoss<DigitEmd> loss = LossAfterWarmUp(LambdaRule.BalanceOfGradientNorms, alpha);
        Tensor z = Logits;
        Tensor entropy = alpha * autograd.grad([nn.functional.cross_entropy(z, first.Labels)], [z])[0];
        Tensor whole = autograd.grad([loss.forward(z, first.Labels)], [z])[0];
        Near.Equal(entropy.norm(), (whole - entropy).norm(), 1e-5, 0);
    }

    [Fact]
    public void Term_starts_at_its_share_of_the_cross_entropy()
    {
        var loss = new SquaredEmdLoss<ToneEmd>(0, lambdaRule: LambdaRule.RatioOfMeans);
        Tensor logits = new Draw(3).Logits(float32, 8, 3).requires_grad_(), labels = new Draw(4).Labels([8, 3]);
        Tensor entropy = nn.functional.cross_entropy(logits, labels);
        Near.Equal(entropy * (1 + (1 / 3.5)), loss.forward(logits, labels), 1e-6, 0);
    }

    [Fact]
    public void It_is_chosen_once_and_only_where_a_batch_trains()
    {
        SquaredEmdLoss<DigitEmd> loss = LossAfterWarmUp(LambdaRule.BalanceOfGradientNorms);
        Tensor entropy = nn.functional.cross_entropy(first.Logits, first.Labels);
        Near.Equal(entropy, loss.forward(first.Logits, first.Labels), 1e-6, 0);
        using (no_grad())
            Near.Equal(entropy, loss.forward(Logits, first.Labels), 1e-6, 0);
        Assert.Equal(0, loss.EmdWeight);
        loss.forward(Logits, first.Labels);
        double chosen = loss.EmdWeight;
        Assert.True(chosen > 0);
        second.Teach(loss);
        loss.forward((2 * second.Logits).requires_grad_(), second.Labels);
        Assert.Equal(chosen, loss.EmdWeight);
    }

    [Fact]
    public void Warm_up_comes_first()
    {
        var loss = new SquaredEmdLoss<DigitEmd>(2, lambdaRule: LambdaRule.BalanceOfGradientNorms);
        first.Teach(loss);
        loss.forward(Logits, first.Labels);
        Assert.Equal(0, loss.EmdWeight);
        first.Teach(loss);
        loss.forward(Logits, first.Labels);
        Assert.NotEqual(0, loss.EmdWeight);
    }

    [Fact]
    public void It_is_kept_with_the_state()
    {
        SquaredEmdLoss<DigitEmd> saved = LossAfterWarmUp(LambdaRule.BalanceOfGradientNorms);
        saved.forward(Logits, first.Labels);
        SquaredEmdLoss<DigitEmd> loaded = LossAfterWarmUp(LambdaRule.BalanceOfGradientNorms);
        loaded.load_state_dict(saved.state_dict());
        Assert.Equal(saved.EmdWeight, loaded.EmdWeight);
        Near.Equal(saved.forward(second.Logits, second.Labels), loaded.forward(second.Logits, second.Labels), 0, 0);
    }

    [Fact]
    public void Batch_without_a_row_that_counts_chooses_nothing()
    {
        SquaredEmdLoss<DigitEmd> loss = LossAfterWarmUp(LambdaRule.BalanceOfGradientNorms);
        Assert.Equal(0, loss.forward(zeros(0, 5).requires_grad_(), zeros(0, dtype: int64)).item<float>());
        Assert.Equal(0, loss.EmdWeight);
        loss.forward(Logits, first.Labels);
        Assert.NotEqual(0, loss.EmdWeight);
    }

    [Fact]
    public void Rule_without_a_lambda_for_the_batch_says_so()
    {
        var loss = new SquaredEmdLoss<DigitEmd>(0, lambdaRule: LambdaRule.RatioOfMeans);
        Tensor certain = (30 * eye(5)).requires_grad_(), labels = arange(5, dtype: int64);
        var error = Assert.ThrowsAny<ArgumentException>(() => loss.forward(certain, labels));
        Assert.Contains("meanEmd is -", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, loss.EmdWeight);
    }

    [Fact]
    public void Without_a_rule_it_is_that_of_the_options()
    {
        Assert.Equal(1, new SquaredEmdLoss<DigitEmd>(0).EmdWeight);
        Assert.Equal(0, new SquaredEmdLoss<DigitEmd>(1).EmdWeight);
        Assert.Equal(0.5, new SquaredEmdLoss<DigitEmd>(0, new EmdOptions { EmdWeight = 0.5 }).EmdWeight);
        Assert.Equal(0.5, new SquaredEmdLoss<GradeEmd>(new EmdOptions { EmdWeight = 0.5 }).EmdWeight);
        Assert.Equal(LambdaRule.Given, new SquaredEmdLoss<DigitEmd>().LambdaRule);
    }

    private SquaredEmdLoss<DigitEmd> LossAfterWarmUp(LambdaRule rule, double alpha = 1)
    {
        var loss = new SquaredEmdLoss<DigitEmd>(1, new EmdOptions { CrossEntropyWeight = alpha }, lambdaRule: rule);
        first.Teach(loss);
        return loss;
    }
}
